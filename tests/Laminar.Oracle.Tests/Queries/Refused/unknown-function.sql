-- fails: LAM0070 there is no function 'UPER'
SELECT UPER(Symbol) AS s FROM Trade
