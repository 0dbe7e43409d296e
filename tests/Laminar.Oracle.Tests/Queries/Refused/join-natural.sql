-- fails: LAM0161 JOIN … USING (Ts, Symbol
SELECT Symbol FROM Trade a NATURAL JOIN Trade b
