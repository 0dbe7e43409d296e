SELECT Origin, Destination, Distance, n, r, d FROM
  (SELECT Origin, Destination, Distance, ROW_NUMBER() OVER w AS n, RANK() OVER w AS r, DENSE_RANK() OVER w AS d FROM
    (SELECT DISTINCT Origin, Destination, Distance FROM Flight) AS routes WINDOW w AS (PARTITION BY Origin ORDER BY Distance DESC, Destination)) AS ranked WHERE r <= 5
-- postgres
SELECT origin, destination, distance, n, r, d FROM
  (SELECT *, row_number() OVER w AS n, rank() OVER w AS r, dense_rank() OVER w AS d FROM
    (SELECT DISTINCT origin, destination, distance FROM flight) AS routes WINDOW w AS (PARTITION BY origin ORDER BY distance DESC, destination)) AS ranked WHERE r <= 5
