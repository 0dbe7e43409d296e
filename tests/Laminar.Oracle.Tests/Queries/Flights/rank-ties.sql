SELECT Origin, Destination, Distance, r, d FROM
  (SELECT Origin, Destination, Distance, r, DENSE_RANK() OVER (PARTITION BY Origin ORDER BY Distance) AS d FROM
    (SELECT Origin, Destination, Distance, RANK() OVER (PARTITION BY Destination ORDER BY Distance DESC) AS r FROM Flight) AS one WHERE r <= 40) AS two WHERE d <= 2
-- postgres
SELECT origin, destination, distance, r, d FROM
  (SELECT *, dense_rank() OVER (PARTITION BY origin ORDER BY distance) AS d FROM
    (SELECT *, rank() OVER (PARTITION BY destination ORDER BY distance DESC) AS r FROM flight) AS one WHERE r <= 40) AS two WHERE d <= 2
