-- fails: LAM? 
SELECT UPPER(Symbol) FILTER (WHERE Sell) AS n FROM Trade
