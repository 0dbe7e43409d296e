-- fails: LAM2020 the interval of EMIT EVERY is a constant interval such as INTERVAL '10' SECOND, and this is zero
SELECT COUNT(*) AS n FROM Trade EMIT EVERY INTERVAL '0' SECOND
