-- rows: few.csv
SELECT Symbol || '-' || Quantity AS a, Note || Symbol AS b, CONCAT(Note, Symbol) AS c FROM Trade
