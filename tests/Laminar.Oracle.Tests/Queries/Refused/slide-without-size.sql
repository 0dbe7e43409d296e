-- fails: LAM0100 SLIDE takes a time, a slide, a size
SELECT COUNT(*) AS n FROM Trade GROUP BY SLIDE(Ts, INTERVAL '5' SECOND)
