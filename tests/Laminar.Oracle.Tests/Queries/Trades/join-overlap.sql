SELECT * FROM (
  SELECT a.symbol, a.ts, b.symbol AS other, b.ts AS since FROM trade a LEFT JOIN (SELECT * FROM trade WHERE sell) b
    ON a.symbol <> b.symbol AND a.ts <= b.ts + interval '20 seconds' AND b.ts <= a.ts + interval '1 second' * a.quantity
  UNION ALL
  SELECT NULL, NULL, b.symbol, b.ts FROM trade b WHERE b.sell AND NOT EXISTS
    (SELECT 1 FROM trade a WHERE a.symbol <> b.symbol AND a.ts <= b.ts + interval '20 seconds' AND b.ts <= a.ts + interval '1 second' * a.quantity)) p
