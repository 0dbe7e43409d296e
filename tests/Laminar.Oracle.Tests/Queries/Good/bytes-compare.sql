-- rows: few.csv
SELECT CONVERT_TO(Symbol, 'UTF8') = X'41' AS a, CONVERT_TO(Note, 'UTF8') < X'6F6E65' AS less, CONVERT_TO(Symbol, 'UTF8') IN (X'42', X'FF') AS one_of, CONVERT_TO(Note, 'UTF8') IS DISTINCT FROM NULL AS there,
    GREATEST(CONVERT_TO(Note, 'UTF8'), X'70') AS most, CONVERT_TO(Note, 'UTF8') BETWEEN X'46' AND X'70' AS between
FROM Trade WHERE X'80' > X'7FFF'
