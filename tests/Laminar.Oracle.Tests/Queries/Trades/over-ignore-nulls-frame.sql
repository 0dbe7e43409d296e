WITH numbered AS (SELECT *, row_number() OVER (ORDER BY ts, id) AS n FROM trade)
SELECT ts, symbol, fee,
  (SELECT b.fee FROM numbered b WHERE b.n BETWEEN a.n - 2 AND a.n AND b.fee IS NOT NULL ORDER BY b.n LIMIT 1),
  (SELECT b.fee FROM numbered b WHERE b.n BETWEEN a.n - 2 AND a.n AND b.fee IS NOT NULL ORDER BY b.n DESC LIMIT 1),
  (SELECT b.fee FROM numbered b WHERE b.ts BETWEEN a.ts - interval '30 seconds' AND a.ts + interval '30 seconds' AND b.fee IS NOT NULL ORDER BY b.n OFFSET 1 LIMIT 1),
  (SELECT b.fee FROM numbered b WHERE b.n BETWEEN a.n - 3 AND a.n - 1 AND b.fee IS NOT NULL ORDER BY b.n DESC LIMIT 1),
  (SELECT b.note FROM numbered b WHERE b.n <= a.n + 1 AND b.note IS NOT NULL ORDER BY b.n DESC LIMIT 1)
FROM numbered a
