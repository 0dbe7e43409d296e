-- fails: LAM0085 FILTER belongs to aggregates such as SUM, and UPPER is not one
SELECT UPPER(Symbol) FILTER (WHERE Sell) AS n FROM Trade
