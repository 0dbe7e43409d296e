-- fails: LAM2042 all of both would be kept
SELECT a.Symbol FROM Trade a CROSS JOIN Trade b
