SELECT a.symbol, a.ts, a.expires, b.ts FROM (SELECT symbol, ts, CASE WHEN note <> 'big' THEN ts + interval '30 seconds' END AS expires FROM trade) a
LEFT JOIN trade b ON a.symbol = b.symbol AND b.ts > a.ts AND b.ts < a.expires + interval '5 seconds'
