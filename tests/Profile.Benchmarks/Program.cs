using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Profile.Benchmarks.LoadBenchmarks).Assembly).Run(args);
