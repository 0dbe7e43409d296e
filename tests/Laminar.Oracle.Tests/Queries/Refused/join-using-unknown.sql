-- fails: LAM0054 'Simbol'
SELECT Symbol FROM Trade a JOIN Trade b USING (Simbol) WHERE a.Ts = b.Ts
