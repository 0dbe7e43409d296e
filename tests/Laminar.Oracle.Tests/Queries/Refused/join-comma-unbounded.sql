-- fails: LAM2042 all of both would be kept
SELECT a.Symbol FROM Trade a, Trade b
