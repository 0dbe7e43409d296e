-- fails: LAM0111 a window has start, end and time, not 'middle'
SELECT w.middle AS m FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND) AS w
