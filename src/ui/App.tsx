export function App() {
  return (
    <main>
      <h1>Quarterdeck</h1>
    </main>
  )
}
