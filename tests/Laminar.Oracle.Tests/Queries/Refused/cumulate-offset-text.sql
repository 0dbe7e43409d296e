-- fails: LAM0103 the offset of a window is a constant interval such as INTERVAL '10' SECOND, and this is TEXT
SELECT COUNT(*) AS n FROM Trade GROUP BY CUMULATE(Ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND, 'x')
