SELECT INITCAP(LOWER(Origin)) AS a, TRANSLATE(Destination, 'AEIOU', '123') AS b, OVERLAY(Origin PLACING '--' FROM 2 FOR 1) AS c, SPLIT_PART(Origin || ',' || Destination, ',', 2) AS d, REVERSE(Origin) AS e, REPEAT(Origin, 2) AS f, RPAD(Origin, 5, '.') AS g,
  BTRIM(Destination, 'AM') AS h, LEFT(Origin, -1) AS i, RIGHT(Destination, 2) AS j, MD5(Origin || Destination) AS k, TO_HEX(Distance) AS l, CHR(65 + Distance % 26) AS m, ASCII(Origin) AS n, CONCAT_WS('/', Origin, CASE WHEN Delay > 0 THEN 'late' END, Destination) AS o,
  REGEXP_REPLACE(Destination, '[AEIOU]', '<\&>', 'g') AS p, Origin ~ '^[A-M]' AS q, REGEXP_COUNT(Destination, 'A') AS r, STARTS_WITH(Origin, 'S') AS s, ENCODE(CONVERT_TO(Origin, 'UTF8'), 'hex') AS t
FROM Flight WHERE Delay > 90
-- postgres
SELECT initcap(lower(origin)), translate(destination, 'AEIOU', '123'), overlay(origin placing '--' from 2 for 1), split_part(origin || ',' || destination, ',', 2), reverse(origin), repeat(origin, 2), rpad(origin, 5, '.'),
  btrim(destination, 'AM'), left(origin, -1), right(destination, 2), md5(origin || destination), to_hex(distance), chr(65 + distance % 26), ascii(origin), concat_ws('/', origin, CASE WHEN delay > 0 THEN 'late' END, destination),
  regexp_replace(destination, '[AEIOU]', '<\&>', 'g'), origin ~ '^[A-M]', regexp_count(destination, 'A'), starts_with(origin, 'S'), encode(convert_to(origin, 'UTF8'), 'hex')
FROM flight WHERE delay > 90
