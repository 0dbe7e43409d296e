SELECT count(*), date_bin('30 seconds', b.ts, timestamp '2000-01-01') + interval '30 seconds'
FROM trade a JOIN trade b ON a.symbol = b.symbol AND b.ts BETWEEN a.ts AND a.ts + interval '1 second' * a.quantity WHERE NOT a.sell GROUP BY 2
