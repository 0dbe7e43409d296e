-- fails: LAM0300 not supported yet
SELECT a.Symbol FROM Trade a, Trade b WHERE a.Symbol = b.Symbol
