/** A scenario to begin with: one payment from end to end. */
export const TEMPLATE = `title: { en: "My payment", zh: "我的付款" }
teaches: { en: "What it shows.", zh: "说明这个场景展示什么。" }
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: 1.0404, publishedAt: 2025-01-23T15:00:00Z, source: "for illustration" }
  EUR/CNY: { constant: 7.5829, publishedAt: 2025-01-23T15:00:00Z, source: "for illustration" }
desk: { prefunding: 1000000.000000 XUSD, inventory: [10000000.00 CNY] }
payments:
  payment: { from: buyer, to: seller }
corridors:
  pay: { spreadBps: 25, feeBps: 20 }
  redeem: { spreadBps: 25, feeBps: 20 }
escrow: { feeBps: 50 }
steps:
  - quote: { send: 1000.00 EUR }
  - pay:
    at: +5m
  - fund:
  - deliver:
    at: 2025-01-24T08:30:00Z
  - release:
    at: +1h
  - redeem:
  - payout:
`;
