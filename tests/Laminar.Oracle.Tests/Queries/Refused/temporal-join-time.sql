-- fails: LAM0174 takes the event time of the left rows
SELECT a.Symbol FROM Trade a JOIN Trade FOR SYSTEM_TIME AS OF a.Ts + INTERVAL '1' SECOND AS b ON a.Symbol = b.Symbol
