SELECT Origin, MEDIAN(Delay) AS m, PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY Delay) AS c, PERCENTILE_DISC(0.25) WITHIN GROUP (ORDER BY Distance) AS d,
    PERCENTILE_CONT(0.1) WITHIN GROUP (ORDER BY Delay DESC) AS e, PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY Destination) AS f, window_start
FROM Flight
GROUP BY Origin, TUMBLE(Departure, INTERVAL '7' DAY)
-- postgres
SELECT origin, percentile_cont(0.5) WITHIN GROUP (ORDER BY delay), percentile_cont(0.9) WITHIN GROUP (ORDER BY delay), percentile_disc(0.25) WITHIN GROUP (ORDER BY distance),
    percentile_cont(0.1) WITHIN GROUP (ORDER BY delay DESC), percentile_disc(0.5) WITHIN GROUP (ORDER BY destination), date_bin('7 days', departure, '1970-01-01')
FROM flight GROUP BY 1, 7
