import { BalanceBoard } from './BalanceBoard.tsx'

/** The dashboard's picture of the balance. */
export function BalanceWidget() {
  return (
    <section className="card lanmu-board" aria-labelledby="lanmu-board-title">
      <BalanceBoard />
    </section>
  )
}
