-- rows: few.csv
SELECT Symbol, Quantity AS q FROM Trade ORDER BY 2, Symbol DESC LIMIT 3
