/** Clipboards as real programs fill them, shortened; line breaks of the source inside texts are theirs. */

/** Excel 365: two heading rows with merged cells, a clipped text, a hidden row of widths at the end. */
export const excel = {
  text: 'Ref\tIndicator\tQuarter 1 2012/13\t\r\n\t\tActual\tTarget\r\nPI1128\tOverall recorded crime\t1,850\t2,061\r\nPI1124\tRecorded\ndrug offences\t46.2%\t \r\n',
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {mso-number-format:Standard;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=320 style='border-collapse:collapse'>
 <col width=64 span=4 style='width:48pt'>
<!--StartFragment-->
 <tr height=20 style='height:15.0pt'>
  <td rowspan=2 height=40 class=xl65 width=64>Ref</td>
  <td rowspan=2 class=xl65>Indicator</td>
  <td colspan=2 class=xl66>Quarter 1
  2012/13</td>
 </tr>
 <tr height=20><td class=xl65>Actual</td><td class=xl65>Target</td></tr>
 <tr height=20>
  <td height=20>PI1128</td>
  <td>Overall recorded cri<span style='display:none'>me</span></td>
  <td align=right x:num="1850">1,850</td>
  <td align=right>2,061</td>
 </tr>
 <tr height=20>
  <td height=20>PI1124</td>
  <td>Recorded<br>
    drug offences</td>
  <td align=right x:num="0.462">46.2%</td>
  <td>&nbsp;</td>
 </tr>
<!--EndFragment-->
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=64></td><td width=64></td><td width=64></td><td width=64></td></tr>
 <![endif]>
</table></body></html>`,
}

/** Google Sheets: no heading, values beside their shown text, and a column too narrow for one of them. */
export const googleSheets = {
  text: 'PI1128\t1,850\t£1.2m\nPI1124\tN/A\t###\n',
  html: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;PI1128&quot;}">PI1128</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1850}">1,850</td><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;£1.2m&quot;}">£1.2m</td></tr><tr style="height:21px;"><td>PI1124</td><td>N/A</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1250000}">###</td></tr></tbody></table>`,
}

/** Word: paragraphs in cells, typographic spaces, a tracked deletion; a sentence before the table. */
export const word = {
  text: 'The figures:\r\nPI1128\t1,850\tFewer burglaries.\r\nFewer thefts.\r\n',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal>The figures:<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'>
  <td width=200 valign=top><p class=MsoNormal><b><span style='mso-spacerun:yes'> </span>PI1128</b><o:p></o:p></p></td>
  <td><p class=MsoNormal align=right>1,850<del>1,900</del><o:p></o:p></p></td>
  <td><p class=MsoNormal>Fewer
  burglaries.<o:p></o:p></p><p class=MsoNormal>Fewer&nbsp;thefts.<o:p></o:p></p></td>
 </tr>
</table><!--EndFragment--></body></html>`,
}
