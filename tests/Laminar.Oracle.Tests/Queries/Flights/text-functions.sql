SELECT LOWER(Origin) || '-' || Destination AS route, SUBSTRING(Origin FROM 1 FOR 1) AS letter, POSITION('A' IN Destination) AS at,
    REPLACE(Origin, 'A', '*') AS starred, LPAD(CAST(Distance AS VARCHAR), 5, '0') AS miles, Origin LIKE 'B%' AS b, LENGTH(Origin || Destination) AS len
FROM Flight
WHERE Destination LIKE '_A%' AND Origin NOT LIKE 'L%'
-- postgres
SELECT lower(origin) || '-' || destination, substring(origin from 1 for 1), position('A' in destination), replace(origin, 'A', '*'),
    lpad(cast(distance as varchar), 5, '0'), origin like 'B%', length(origin || destination)
FROM flight WHERE destination LIKE '_A%' AND origin NOT LIKE 'L%'
