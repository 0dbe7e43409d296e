SELECT a.symbol, max(b.price) FROM (SELECT symbol, min(ts) AS ts, min(ts) + interval '30 seconds' AS expires FROM every_trade GROUP BY symbol) a JOIN every_trade b ON a.symbol = b.symbol
WHERE b.ts BETWEEN a.ts AND a.expires GROUP BY a.symbol
