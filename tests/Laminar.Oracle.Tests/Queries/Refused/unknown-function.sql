-- fails: LAM? UPER
SELECT UPER(Symbol) AS s FROM Trade
