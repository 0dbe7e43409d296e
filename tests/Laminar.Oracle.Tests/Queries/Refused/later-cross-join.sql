-- fails: LAM0300 CROSS JOIN
SELECT a.Symbol FROM Trade a CROSS JOIN Trade b
