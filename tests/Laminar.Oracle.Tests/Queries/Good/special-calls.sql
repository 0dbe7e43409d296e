-- rows: few.csv
SELECT SUBSTRING(Note FROM 2 FOR 2) AS a, POSITION('o' IN Note) AS b, OVERLAY(Note PLACING '__' FROM 2 FOR 1) AS c, TRIM(BOTH 't' FROM Note) AS d FROM Trade
