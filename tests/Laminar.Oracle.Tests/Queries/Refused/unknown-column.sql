-- fails: LAM? Simbol
SELECT Simbol FROM Trade
