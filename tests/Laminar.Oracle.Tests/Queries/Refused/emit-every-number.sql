-- fails: LAM2020 the interval of EMIT EVERY is a constant interval such as INTERVAL '10' SECOND, and this is INTEGER
SELECT COUNT(*) AS n FROM Trade EMIT EVERY 5
