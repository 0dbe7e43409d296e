SELECT a.Ts, a.Fee, b.Fee AS other FROM Trade a LEFT JOIN Trade b ON a.Fee = b.Fee AND b.Ts BETWEEN a.Ts - INTERVAL '5' SECOND AND a.Ts + INTERVAL '5' SECOND
