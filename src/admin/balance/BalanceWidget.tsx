import { BalanceBoard } from './BalanceBoard.tsx'

/** The dashboard's picture of the balance. */
export function BalanceWidget() {
  return (
    <section className="card lanmu-shares" aria-labelledby="lanmu-shares-title">
      <BalanceBoard />
    </section>
  )
}
