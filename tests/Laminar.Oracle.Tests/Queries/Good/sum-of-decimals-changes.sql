-- What has been taken back has no say in how many places a sum has.
SELECT CAST(SUM(f) AS VARCHAR) AS fees FROM (SELECT Symbol, LAST_VALUE(Fee) AS f FROM Trade GROUP BY Symbol) AS q
