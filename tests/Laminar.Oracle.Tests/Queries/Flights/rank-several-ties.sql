SELECT Origin, Distance, r, d FROM
  (SELECT Origin, Distance, RANK() OVER (PARTITION BY Origin ORDER BY Distance DESC) AS r, DENSE_RANK() OVER (PARTITION BY Origin ORDER BY Distance DESC) AS d FROM Flight) AS ranked WHERE d <= 3 AND r < 2000
-- postgres
SELECT origin, distance, r, d FROM
  (SELECT *, rank() OVER (PARTITION BY origin ORDER BY distance DESC) AS r, dense_rank() OVER (PARTITION BY origin ORDER BY distance DESC) AS d FROM flight) AS ranked WHERE d <= 3 AND r < 2000
