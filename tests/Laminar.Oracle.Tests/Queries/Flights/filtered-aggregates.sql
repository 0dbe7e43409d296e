SELECT Origin,
    COUNT(*) FILTER (WHERE Delay > 15) AS late,
    COUNT(*) FILTER (WHERE Delay <= 0) AS early,
    AVG(Delay) FILTER (WHERE Distance >= 500) AS far,
    SUM(Distance) FILTER (WHERE Destination IN ('LAX', 'SFO', 'ORD')) AS west,
    window_start
FROM Flight
GROUP BY Origin, TUMBLE(Departure, INTERVAL '30' DAY)
-- postgres
SELECT origin, count(*) FILTER (WHERE delay > 15), count(*) FILTER (WHERE delay <= 0), (avg(delay) FILTER (WHERE distance >= 500))::float8,
    sum(distance) FILTER (WHERE destination IN ('LAX', 'SFO', 'ORD')), date_bin('30 days', departure, '1970-01-01')
FROM flight GROUP BY 1, 6
