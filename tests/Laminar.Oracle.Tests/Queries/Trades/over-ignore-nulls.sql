SELECT ts, symbol, fee,
  (SELECT b.fee FROM trade b WHERE b.symbol = a.symbol AND (b.ts, b.id) < (a.ts, a.id) AND b.fee IS NOT NULL ORDER BY b.ts DESC, b.id DESC LIMIT 1),
  coalesce((SELECT b.fee FROM trade b WHERE b.symbol = a.symbol AND (b.ts, b.id) < (a.ts, a.id) AND b.fee IS NOT NULL ORDER BY b.ts DESC, b.id DESC OFFSET 1 LIMIT 1), 9.0),
  (SELECT b.note FROM trade b WHERE b.symbol = a.symbol AND (b.ts, b.id) < (a.ts, a.id) AND b.note IS NOT NULL ORDER BY b.ts DESC, b.id DESC LIMIT 1),
  lag(fee) OVER (PARTITION BY symbol ORDER BY ts, id),
  (SELECT b.fee FROM trade b WHERE b.symbol = a.symbol AND b.ts <= a.ts AND b.fee IS NOT NULL ORDER BY b.ts, b.id LIMIT 1),
  (SELECT b.fee FROM trade b WHERE b.symbol = a.symbol AND b.ts <= a.ts AND b.fee IS NOT NULL ORDER BY b.ts DESC, b.id DESC LIMIT 1),
  (SELECT b.fee FROM trade b WHERE b.symbol = a.symbol AND b.ts <= a.ts AND b.fee IS NOT NULL ORDER BY b.ts, b.id OFFSET 1 LIMIT 1),
  lag(quantity) OVER (PARTITION BY symbol ORDER BY ts, id)
FROM trade a
