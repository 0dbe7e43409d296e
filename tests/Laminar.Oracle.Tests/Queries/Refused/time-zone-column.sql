-- fails: LAM0190 the time zone of AT_TIME_ZONE
SELECT Ts AT TIME ZONE Note AS a FROM Trade
