SELECT symbol, date_bin('10 seconds', ts, timestamp '2000-01-01') - k * interval '10 seconds', date_bin('10 seconds', ts, timestamp '2000-01-01') - k * interval '10 seconds' + interval '20 seconds' FROM trade, generate_series(0, 1) AS k WHERE sell
INTERSECT
SELECT symbol, date_bin('10 seconds', ts, timestamp '2000-01-01') - k * interval '10 seconds', date_bin('10 seconds', ts, timestamp '2000-01-01') - k * interval '10 seconds' + interval '20 seconds' FROM trade, generate_series(0, 1) AS k WHERE NOT sell
