-- fails: LAM0300 JOIN
SELECT Symbol FROM Trade a JOIN Trade b USING (Symbol)
