-- rows: few.csv
SELECT Symbol, MAP[Note, 1] AS m FROM Trade
