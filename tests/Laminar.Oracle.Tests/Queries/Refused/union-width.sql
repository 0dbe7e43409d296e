-- fails: LAM0150 columns
SELECT Symbol, Price FROM Trade UNION ALL SELECT Symbol FROM Trade
