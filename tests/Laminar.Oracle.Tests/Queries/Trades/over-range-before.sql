SELECT ts, symbol, count(*) OVER (ORDER BY ts RANGE BETWEEN interval '20 seconds' PRECEDING AND interval '3 seconds' PRECEDING), avg(price) OVER (ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND interval '10 seconds' PRECEDING),
  first_value(fee) OVER (ORDER BY ts RANGE BETWEEN interval '20 seconds' PRECEDING AND interval '3 seconds' PRECEDING), last_value(fee) OVER (ORDER BY ts RANGE BETWEEN interval '20 seconds' PRECEDING AND interval '3 seconds' PRECEDING)
FROM trade
