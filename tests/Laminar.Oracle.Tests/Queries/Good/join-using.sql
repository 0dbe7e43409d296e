SELECT Symbol, a.Quantity AS one, b.Quantity AS other FROM Trade a JOIN Trade b USING (Symbol) WHERE b.Ts > a.Ts AND b.Ts <= a.Ts + INTERVAL '30' SECOND
