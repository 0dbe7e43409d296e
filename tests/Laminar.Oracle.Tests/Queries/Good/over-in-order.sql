-- in order
SELECT Ts, Symbol, LAG(Ts) OVER (ORDER BY Ts) AS before FROM Trade LATE DATA DROP
