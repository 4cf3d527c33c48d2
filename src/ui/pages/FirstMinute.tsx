export function FirstMinute() {
  return <main>…</main>
}
