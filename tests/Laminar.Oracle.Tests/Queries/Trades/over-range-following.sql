SELECT ts, symbol, count(*) OVER (ORDER BY ts RANGE BETWEEN CURRENT ROW AND interval '5 seconds' FOLLOWING), sum(quantity) OVER (PARTITION BY symbol ORDER BY ts RANGE BETWEEN interval '10 seconds' PRECEDING AND interval '20 seconds' FOLLOWING),
  max(price) OVER (ORDER BY ts RANGE BETWEEN interval '1 second' FOLLOWING AND interval '10 seconds' FOLLOWING), last_value(quantity) OVER (ORDER BY ts RANGE BETWEEN interval '1 second' FOLLOWING AND interval '10 seconds' FOLLOWING),
  sum(quantity) OVER (ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND interval '3 seconds' FOLLOWING)
FROM trade
