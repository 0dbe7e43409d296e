using Laminar;

// What runs for each row or batch. State (but its heap), Formats and Query are entered between batches; their parts that are not are marked one by one.
[assembly: HotPathNamespace("Laminar.Operators")]
[assembly: HotPathNamespace("Laminar.Aggregates")]
[assembly: HotPathNamespace("Laminar.Functions")]
[assembly: HotPathNamespace("Laminar.Tables")]
[assembly: HotPathNamespace("Laminar.Values")]
