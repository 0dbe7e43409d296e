SELECT Origin, STDDEV_SAMP(Delay) AS a, STDDEV_POP(Delay) AS b, VAR_SAMP(Distance) AS c, VAR_POP(Distance) AS d, COVAR_SAMP(Delay, Distance) AS e, COVAR_POP(Delay, Distance) AS f,
    CORR(Delay, Distance) AS g, REGR_SLOPE(Delay, Distance) AS h, REGR_INTERCEPT(Delay, Distance) AS i, STDDEV(Delay) AS j, VARIANCE(Delay) AS k, window_start
FROM Flight
GROUP BY Origin, TUMBLE(Departure, INTERVAL '30' DAY)
-- postgres
SELECT origin, stddev_samp(delay::float8), stddev_pop(delay::float8), var_samp(distance::float8), var_pop(distance::float8), covar_samp(delay, distance), covar_pop(delay, distance),
    corr(delay, distance), regr_slope(delay, distance), regr_intercept(delay, distance), stddev(delay::float8), variance(delay::float8), date_bin('30 days', departure, '1970-01-01')
FROM flight GROUP BY 1, 13
