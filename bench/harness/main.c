/*
 * Measures an item's C: reads the data from the file that is its argument, then does what the lines of its
 * standard input say. ITEM is the file to include, which defines setup, value and gradient.
 *
 *   check I       prints the value of call I, the values if there are several, and the derivative
 *   value N       prints how many nanoseconds a call takes, of N calls; as does gradient N
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double *in[16];
static long length[16];
static double *result;
static long result_length;
static double *values;
static long values_length;

static double *allocate(long count) { return calloc(count, sizeof(double)); }

#include ITEM

static volatile double sink;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static void read_data(const char *path) {
  FILE *file = fopen(path, "rb");
  double count;
  if (file == NULL) exit(1);
  for (int k = 0; fread(&count, sizeof count, 1, file) == 1; k++) {
    length[k] = (long)count;
    in[k] = allocate(length[k]);
    if (fread(in[k], sizeof(double), length[k], file) != (size_t)length[k]) exit(1);
  }
  fclose(file);
}

static void print(const double *from, long count) {
  for (long k = 0; k < count; k++) printf(" %.17g", from[k]);
  printf("\n");
}

/* The item is put into the loop, as V8 does it, too; but no call is taken out of it. */
static inline __attribute__((always_inline)) double nanoseconds(double (*call)(long), long calls) {
  double start = now(), sum = 0;
  for (long i = 0; i < calls; i++) {
    sum += call(i);
    __asm__ volatile("" ::: "memory");
  }
  sink = sum;
  return (now() - start) / calls;
}

int main(int count, char **arguments) {
  char command[16];
  long number;
  if (count != 2) return 2;
  read_data(arguments[1]);
  setup();
  while (scanf("%15s %ld", command, &number) == 2) {
    if (strcmp(command, "check") == 0) {
      double f = value(number);
      print(values_length > 0 ? values : &f, values_length > 0 ? values_length : 1);
      gradient(number);
      print(result, result_length);
    } else {
      printf(" %.17g\n", strcmp(command, "value") == 0 ? nanoseconds(value, number) : nanoseconds(gradient, number));
    }
    fflush(stdout);
  }
  return 0;
}
