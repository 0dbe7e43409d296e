-- fails: LAM0211 rows of b only come
SELECT a.Symbol FROM Trade a JOIN Trade FOR SYSTEM_TIME AS OF PROCTIME() AS b ON a.Symbol = b.Symbol
