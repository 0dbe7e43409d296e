-- fails: LAM0071 UPPER does not take
SELECT UPPER(Symbol, 1) AS v FROM Trade
