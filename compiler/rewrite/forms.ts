/** The formulas of the tables, read beforehand (prepared.ts). Written by test/rewrite/prepared.test.ts -u. */
export const FORMS = `\
add $x 0 <- x + 0
$x <- x
add 0 $x <- 0 + x
sub $x 0 <- x - 0
sub 0 $x <- 0 - x
neg $x <- -x
mul $x $c <- x * c
mul $c $x <- c * x
mul 1 $x <- 1 * x
mul -1 $x <- -1 * x
div $x 1 <- x / 1
div $x -1 <- x / -1
neg neg $x <- -(-x)
neg sub $x $y <- -(x - y)
sub $y $x <- y - x
add $x neg $y <- x + -y
sub $x $y <- x - y
add neg $x $y <- -x + y
sub $x neg $y <- x - -y
add $x $y <- x + y
add $x mul $n $y <- x + n * y
sub $x mul neg $n $y <- x - -n * y
sub $x mul $n $y <- x - n * y
add $x mul neg $n $y <- x + -n * y
add mul $n $y $x <- n * y + x
mul neg $x neg $y <- -x * -y
mul $x $y <- x * y
mul neg $x $y <- -x * y
neg mul $x $y <- -(x * y)
mul $x neg $y <- x * -y
strongMul neg $x $y <- strongMul(-x, y)
neg strongMul $x $y <- -strongMul(x, y)
strongMul $x neg $y <- strongMul(x, -y)
strongProduct neg $x $y <- strongProduct(-x, y)
neg strongProduct $x $y <- -strongProduct(x, y)
strongProduct $x neg $y <- strongProduct(x, -y)
div neg $x neg $y <- -x / -y
div $x $y <- x / y
div neg $x $y <- -x / y
neg div $x $y <- -(x / y)
div $x neg $y <- x / -y
mul $c neg $x <- c * -x
mul neg $c $x <- -c * x
neg mul $c $x <- -(c * x)
mul $c mul $d $x <- c * (d * x)
mul mul $c $d $x <- (c * d) * x
mul mul $c $x $y <- c * x * y
mul $c mul $x $y <- c * (x * y)
mul $x mul $c $y <- x * (c * y)
mul $c div $d $y <- c * (d / y)
div mul $c $d $y <- (c * d) / y
mul $c div mul $d $x $y <- c * (d * x / y)
div mul mul $c $d $x $y <- (c * d) * x / y
mul $c div $x $d <- c * (x / d)
mul div $c $d $x <- (c / d) * x
mul $c mul div 0.5 $x $y <- c * (0.5 / x * y)
mul div $c 2 mul div 1 $x $y <- (c / 2) * (1 / x * y)
mul $c mul $y div 0.5 $x <- c * (y * (0.5 / x))
mul div $c 2 mul $y div 1 $x <- (c / 2) * (y * (1 / x))
add $x $x <- x + x
mul 2 $x <- 2 * x
add $x $c <- x + c
add $c $x <- c + x
add $c add $d $x <- c + (d + x)
add add $c $d $x <- (c + d) + x
pow $x 1 <- x ^ 1
pow $x 0 <- x ^ 0
1 <- 1
pow 1 $x <- 1 ^ x
pow $x -1 <- x ^ -1
div 1 $x <- 1 / x
pow $x 0.5 <- x ^ 0.5
sqrt $x <- sqrt(x)
abs neg $x <- abs(-x)
abs $x <- abs(x)
abs abs $x <- abs(abs(x))
pow neg $x 2 <- (-x) ^ 2
pow $x 2 <- x ^ 2
pow abs $x 2 <- abs(x) ^ 2
select $b $x $x <- b ? x : x
select not $b $x $y <- not(b) ? x : y
select $b $y $x <- b ? y : x
not not $b <- not(not(b))
$b <- b
and $b $b <- and(b, b)
or $b $b <- or(b, b)
mul 0 $x <- 0 * x
0 <- 0
div 0 $x <- 0 / x
sub $x $x <- x - x
add $x sub $y $x <- x + (y - x)
$y <- y
add sub $x $y $y <- (x - y) + y
mul $x div $y $x <- x * (y / x)
eq mul $c $x 0 <- c * x == 0
eq $x 0 <- x == 0
eq neg $x 0 <- -x == 0
pow 2.718281828459045 $x <- 2.718281828459045 ^ x
exp $x <- exp(x)
log add 1 $x <- log(1 + x)
log1p $x <- log1p(x)
log sub 1 $x <- log(1 - x)
log1p neg $x <- log1p(-x)
sub exp $x 1 <- exp(x) - 1
expm1 $x <- expm1(x)
add -1 exp $x <- -1 + exp(x)
div 1 add 1 exp neg $x <- 1 / (1 + exp(-x))
sigmoid $x <- sigmoid(x)
div 1 add 1 exp $x <- 1 / (1 + exp(x))
sigmoid neg $x <- sigmoid(-x)
div exp $x add 1 exp $x <- exp(x) / (1 + exp(x))
div 1 add 1 div 1 exp $x <- 1 / (1 + 1 / exp(x))
sub 1 sigmoid $x <- 1 - sigmoid(x)
div sub exp $x exp neg $x add exp $x exp neg $x <- (exp(x) - exp(-x)) / (exp(x) + exp(-x))
tanh $x <- tanh(x)
div expm1 $x add 1 exp $x <- expm1(x) / (1 + exp(x))
tanh mul 0.5 $x <- tanh(0.5 * x)
div sub 1 exp $x add 1 exp $x <- (1 - exp(x)) / (1 + exp(x))
tanh mul -0.5 $x <- tanh(-0.5 * x)
div sub exp $x exp neg $x 2 <- (exp(x) - exp(-x)) / 2
sinh $x <- sinh(x)
mul 0.5 sub exp $x exp neg $x <- 0.5 * (exp(x) - exp(-x))
div add exp $x exp neg $x 2 <- (exp(x) + exp(-x)) / 2
cosh $x <- cosh(x)
mul 0.5 add exp $x exp neg $x <- 0.5 * (exp(x) + exp(-x))
log1p exp $x <- log1p(exp(x))
softplus $x <- softplus(x)
log sigmoid $x <- log(sigmoid(x))
logsigmoid $x <- logsigmoid(x)
log add exp $x exp $y <- log(exp(x) + exp(y))
logaddexp $x $y <- logaddexp(x, y)
log exp $x <- log(exp(x))
sqrt pow $x 2 <- sqrt(x ^ 2)
sqrt mul $x $x <- sqrt(x * x)
pow root $x 2 <- root(x) ^ 2
mul root $x root $x <- root(x) * root(x)
pow hypot $x $y 2 <- hypot(x, y) ^ 2
add pow $x 2 pow $y 2 <- x ^ 2 + y ^ 2
max $x 0 <- max(x, 0)
relu $x <- relu(x)
max 0 $x <- max(0, x)
atLeast $x 0 <- atLeast(x, 0)
max $x $c <- max(x, c)
atLeast $x $c <- atLeast(x, c)
max $c $x <- max(c, x)
min $x $c <- min(x, c)
atMost $x $c <- atMost(x, c)
min $c $x <- min(c, x)
-1 <- -1
div 1 $y <- 1 / y
div neg $z $y <- -z / y
select eq $x 0 0 mul $x $y <-  x == 0 ? 0 : x * y
select or eq $x 0 eq $y 0 0 mul $x $y <-  x == 0 or y == 0 ? 0 : x * y
add mul $x $y $w <-  x * y + w
add mul sub 1 $t $x mul $t $y <-  (1 - t) * x + t * y
sub 1 $t <- 1 - t
$t <- t
div 1 $x <-  1 / x
neg pow $z 2 <- -z ^ 2
mul $x $x <-  x * x
mul mul $x $x $x <-  x * x * x
mul 3 pow $x 2 <- 3 * x ^ 2
neg trunc div $x $y <- -trunc(x / y)
select eq $y 0 0 neg floor div $x $y <- y == 0 ? 0 : -floor(x / y)
mul div 3.141592653589793 180 $x <-  pi / 180 * x
div 3.141592653589793 180 <- pi / 180
mul div 180 3.141592653589793 $x <-  180 / pi * x
div 180 3.141592653589793 <- 180 / pi
select and eq $x 0 eq $y 0 0 mul $y pow $x sub $y 1 <- x == 0 and y == 0 ? 0 : y * x ^ (y - 1)
select and eq $x 0 ge $y 0 0 mul $z log $x <- x == 0 and y >= 0 ? 0 : z * log(x)
div 0.5 $z <- 0.5 / z
select eq $z 0 0 div 0.5 $z <- z == 0 ? 0 : 0.5 / z
div 1 sqrt $x <-  1 / sqrt(x)
div mul -0.5 $z $x <- -0.5 * z / x
div 1 mul 3 pow $z 2 <- 1 / (3 * z ^ 2)
div 1 mul $n pow $z sub $n 1 <- 1 / (n * z ^ (n - 1))
select eq $x 0 0 div mul neg $z log $x pow $n 2 <- x == 0 ? 0 : -z * log(x) / n ^ 2
select eq $z 0 0 div $x $z <- z == 0 ? 0 : x / z
select eq $z 0 0 div $y $z <- z == 0 ? 0 : y / z
$z <- z
pow 2 $x <-  2 ^ x
mul 0.6931471805599453 $z <- 0.6931471805599453 * z
pow 10 $x <-  10 ^ x
mul 2.302585092994046 $z <- 2.302585092994046 * z
div 1.4426950408889634 $x <- 1.4426950408889634 / x
div 0.4342944819032518 $x <- 0.4342944819032518 / x
div 1 add 1 $x <- 1 / (1 + x)
div log $x log $b <-  log(x) / log(b)
div 1 mul $x log $b <- 1 / (x * log(b))
div neg $z mul $b log $b <- -z / (b * log(b))
cos $x <- cos(x)
neg sin $x <- -sin(x)
add 1 pow $z 2 <- 1 + z ^ 2
div 1 tan $x <-  1 / tan(x)
sub -1 pow $z 2 <- -1 - z ^ 2
div 1 cos $x <-  1 / cos(x)
mul $z tan $x <- z * tan(x)
div 1 sin $x <-  1 / sin(x)
div neg $z tan $x <- -z / tan(x)
div 1 sqrt mul sub 1 $x add 1 $x <- 1 / sqrt((1 - x) * (1 + x))
div -1 sqrt mul sub 1 $x add 1 $x <- -1 / sqrt((1 - x) * (1 + x))
div 1 add 1 pow $x 2 <- 1 / (1 + x ^ 2)
atan div 1 $x <-  atan(1 / x)
div -1 add 1 pow $x 2 <- -1 / (1 + x ^ 2)
acos div 1 $x <-  acos(1 / x)
div 1 mul abs $x sqrt mul sub $x 1 add $x 1 <- 1 / (abs(x) * sqrt((x - 1) * (x + 1)))
asin div 1 $x <-  asin(1 / x)
div -1 mul abs $x sqrt mul sub $x 1 add $x 1 <- -1 / (abs(x) * sqrt((x - 1) * (x + 1)))
div $x add pow $x 2 pow $y 2 <- x / (x ^ 2 + y ^ 2)
div neg $y add pow $x 2 pow $y 2 <- -y / (x ^ 2 + y ^ 2)
mul 3.141592653589793 cospi $x <- pi * cospi(x)
mul -3.141592653589793 sinpi $x <- -pi * sinpi(x)
cosc $x <- cosc(x)
select eq $x 0 div mul -3.141592653589793 3.141592653589793 3 div neg add mul 3.141592653589793 sinpi $x mul 2 $z $x <- x == 0 ? -pi * pi / 3 : -(pi * sinpi(x) + 2 * z) / x
sub 1 pow $z 2 <- 1 - z ^ 2
div 1 tanh $x <-  1 / tanh(x)
div 1 cosh $x <-  1 / cosh(x)
mul neg $z tanh $x <- -z * tanh(x)
div 1 sinh $x <-  1 / sinh(x)
div neg $z tanh $x <- -z / tanh(x)
div 1 sqrt add pow $x 2 1 <- 1 / sqrt(x ^ 2 + 1)
div 1 mul sqrt sub $x 1 sqrt add $x 1 <- 1 / (sqrt(x - 1) * sqrt(x + 1))
div 1 mul sub 1 $x add 1 $x <- 1 / ((1 - x) * (1 + x))
atanh div 1 $x <-  atanh(1 / x)
acosh div 1 $x <-  acosh(1 / x)
div -1 mul $x sqrt mul sub 1 $x add 1 $x <- -1 / (x * sqrt((1 - x) * (1 + x)))
asinh div 1 $x <-  asinh(1 / x)
div -1 mul abs $x sqrt add pow $x 2 1 <- -1 / (abs(x) * sqrt(x ^ 2 + 1))
mul div 2 sqrt 3.141592653589793 exp neg pow $x 2 <- 2 / sqrt(pi) * exp(-x ^ 2)
mul div -2 sqrt 3.141592653589793 exp neg pow $x 2 <- -2 / sqrt(pi) * exp(-x ^ 2)
sub mul mul 2 $x $z div 2 sqrt 3.141592653589793 <- 2 * x * z - 2 / sqrt(pi)
mul div sqrt 3.141592653589793 2 exp pow $z 2 <- sqrt(pi) / 2 * exp(z ^ 2)
mul $z digamma $x <- z * digamma(x)
mul $z digamma add $x 1 <- z * digamma(x + 1)
digamma $x <- digamma(x)
trigamma $x <- trigamma(x)
polygamma 2 $x <- polygamma(2, x)
polygamma add $n 1 $x <- polygamma(n + 1, x)
mul $z sub digamma $x digamma add $x $y <- z * (digamma(x) - digamma(x + y))
mul $z sub digamma $y digamma add $x $y <- z * (digamma(y) - digamma(x + y))
sub digamma $x digamma add $x $y <- digamma(x) - digamma(x + y)
sub digamma $y digamma add $x $y <- digamma(y) - digamma(x + y)
div 1 add 1 exp neg $x <-  1 / (1 + exp(-x))
mul $z sub 1 $z <- z * (1 - z)
sub min $x 0 log1p exp neg abs $x <-  min(x, 0) - log1p(exp(-abs(x)))
log div $x sub 1 $x <-  log(x / (1 - x))
div 1 mul $x sub 1 $x <- 1 / (x * (1 - x))
add max $x 0 log1p exp neg abs $x <-  max(x, 0) + log1p(exp(-abs(x)))
div add max mul $b $x 0 log1p exp neg abs mul $b $x $b <-  (max(b * x, 0) + log1p(exp(-abs(b * x)))) / b
sigmoid mul $b $x <- sigmoid(b * x)
div sub mul $x sigmoid mul $b $x $z $b <- (x * sigmoid(b * x) - z) / b
div -1 expm1 neg $x <- -1 / expm1(-x)
select eq $x $y add $x 0.6931471805599453 add max $x $y log1p exp neg abs sub $x $y <-  x == y ? x + 0.6931471805599453 : max(x, y) + log1p(exp(-abs(x - y)))
select and eq $x $y gt abs $x 1.7976931348623157e+308 0.5 div 1 add 1 exp sub $y $x <- x == y and abs(x) > 1.7976931348623157e308 ? 0.5 : 1 / (1 + exp(y - x))
select and eq $x $y gt abs $x 1.7976931348623157e+308 0.5 div 1 add 1 exp sub $x $y <- x == y and abs(x) > 1.7976931348623157e308 ? 0.5 : 1 / (1 + exp(x - y))
div -1 expm1 sub $y $x <- -1 / expm1(y - x)
div -1 expm1 sub $x $y <- -1 / expm1(x - y)
select eq $x 0 0 mul $x log $x <-  x == 0 ? 0 : x * log(x)
add 1 log $x <- 1 + log(x)
select eq $x 0 0 mul $x log $y <-  x == 0 ? 0 : x * log(y)
select and eq $x 0 eq $y 0 0 log $y <- x == 0 and y == 0 ? 0 : log(y)
select and eq $x 0 eq $y 0 0 div $x $y <- x == 0 and y == 0 ? 0 : x / y
select eq $x 0 0 mul $x log1p $y <-  x == 0 ? 0 : x * log1p(y)
select and eq $x 0 eq $y -1 0 log1p $y <- x == 0 and y == -1 ? 0 : log1p(y)
select and eq $x 0 eq $y -1 0 div $x add 1 $y <- x == 0 and y == -1 ? 0 : x / (1 + y)
select eq $x 0 0 mul neg $x log $x <-  x == 0 ? 0 : -x * log(x)
sub -1 log $x <- -1 - log(x)
div $x add 1 abs $x <-  x / (1 + abs(x))
div 1 pow add 1 abs $x 2 <- 1 / (1 + abs(x)) ^ 2
select lt $x 0 div div $b 2 sub sqrt add mul $x $x $b $x div add $x sqrt add mul $x $x $b 2 <-  x < 0 ? b / 2 / (sqrt(x * x + b) - x) : (x + sqrt(x * x + b)) / 2
div $z sqrt add pow $x 2 $b <- z / sqrt(x ^ 2 + b)
div 0.25 sqrt add pow $x 2 $b <- 0.25 / sqrt(x ^ 2 + b)
sign $x <- sign(x)
select gt $x $y 1 select eq $x $y 0.5 0 <- x > y ? 1 : (x == y ? 0.5 : 0)
select lt $x $y 1 select eq $x $y 0.5 0 <- x < y ? 1 : (x == y ? 0.5 : 0)
select gt $x $c 1 0 <- x > c ? 1 : 0
select gt $x $c 0 1 <- x > c ? 0 : 1
select lt $x $c 1 0 <- x < c ? 1 : 0
select lt $x $c 0 1 <- x < c ? 0 : 1
min max $x $lo $hi <-  min(max(x, lo), hi)
select and ge $x $lo le $x $hi 1 0 <- x >= lo and x <= hi ? 1 : 0
select and lt $x $lo le $lo $hi 1 0 <- x < lo and lo <= hi ? 1 : 0
select gt max $x $lo $hi 1 0 <- max(x, lo) > hi ? 1 : 0
sub $x trunc $x <-  x - trunc(x)
select eq $x 0 $h select gt $x 0 1 select lt $x 0 0 $x <-  x == 0 ? h : (x > 0 ? 1 : (x < 0 ? 0 : x))
select eq $x 0 1 0 <- x == 0 ? 1 : 0
select or lt $y 0 lt div 1 $y 0 neg abs $x abs $x <-  y < 0 or 1 / y < 0 ? -abs(x) : abs(x)
mul sign $x sign $z <- sign(x) * sign(z)
max $x 0 <-  max(x, 0)
select gt $z 0 1 0 <- z > 0 ? 1 : 0
min max $x 0 6 <-  min(max(x, 0), 6)
select and gt $x 0 lt $x 6 1 0 <- x > 0 and x < 6 ? 1 : 0
select gt $x 0 $x mul $slope $x <-  x > 0 ? x : slope * x
select gt $x 0 1 $slope <- x > 0 ? 1 : slope
select gt $x 0 0 $x <- x > 0 ? 0 : x
select gt $x 0 $x mul $a expm1 $x <-  x > 0 ? x : a * expm1(x)
select gt $x 0 1 mul $a exp $x <- x > 0 ? 1 : a * exp(x)
select gt $x 0 0 expm1 $x <- x > 0 ? 0 : expm1(x)
select gt $x 0 mul 1.0507009873554805 $x mul 1.7580993408473766 expm1 $x <-  x > 0 ? 1.0507009873554805 * x : 1.7580993408473766 * expm1(x)
select gt $x 0 1.0507009873554805 mul 1.7580993408473766 exp $x <- x > 0 ? 1.0507009873554805 : 1.7580993408473766 * exp(x)
select gt $x 0 $x mul $a expm1 div $x $a <-  x > 0 ? x : a * expm1(x / a)
select gt $x 0 1 exp div $x $a <- x > 0 ? 1 : exp(x / a)
select gt $x 0 0 sub expm1 div $x $a mul div $x $a exp div $x $a <- x > 0 ? 0 : expm1(x / a) - x / a * exp(x / a)
min max $x -1 1 <-  min(max(x, -1), 1)
select and gt $x -1 lt $x 1 1 0 <- x > -1 and x < 1 ? 1 : 0
div min max add $x 3 0 6 6 <-  min(max(x + 3, 0), 6) / 6
select and gt $x -3 lt $x 3 div 1 6 0 <- x > -3 and x < 3 ? 1 / 6 : 0
select le $x -3 0 mul $x div min add $x 3 6 6 <-  x <= -3 ? 0 : x * (min(x + 3, 6) / 6)
select ge $x 3 1 select gt $x -3 add div $x 3 0.5 0 <- x >= 3 ? 1 : (x > -3 ? x / 3 + 0.5 : 0)
sub $x min max $x neg $w $w <-  x - min(max(x, -w), w)
select gt abs $x $w 1 0 <- abs(x) > w ? 1 : 0
select gt abs $x $w neg sign $x 0 <- abs(x) > w ? -sign(x) : 0
select le abs $x $w 0 $x <-  abs(x) <= w ? 0 : x
select le $x $t $v $x <-  x <= t ? v : x
select gt $x $t 1 0 <- x > t ? 1 : 0
select gt $x $t 0 1 <- x > t ? 0 : 1
div $x add 1 exp neg $x <-  x / (1 + exp(-x))
mul sigmoid $x add 1 mul $x sub 1 sigmoid $x <- sigmoid(x) * (1 + x * (1 - sigmoid(x)))
mul mul 0.5 $x erfc div neg $x sqrt 2 <-  0.5 * x * erfc(-x / sqrt(2))
add mul 0.5 erfc div neg $x sqrt 2 div mul $x exp mul -0.5 pow $x 2 sqrt mul 2 3.141592653589793 <- 0.5 * erfc(-x / sqrt(2)) + x * exp(-0.5 * x ^ 2) / sqrt(2 * pi)
div $x add 1 exp neg mul mul mul 2 sqrt div 2 3.141592653589793 $x add 1 mul mul 0.044715 $x $x <-  x / (1 + exp(-(2 * sqrt(2 / pi) * x * (1 + 0.044715 * x * x))))
add sigmoid mul mul mul 2 sqrt div 2 3.141592653589793 $x add 1 mul mul 0.044715 $x $x mul mul mul mul $z sigmoid neg mul mul mul 2 sqrt div 2 3.141592653589793 $x add 1 mul mul 0.044715 $x $x 2 sqrt div 2 3.141592653589793 add 1 mul mul 0.134145 $x $x <- sigmoid(2 * sqrt(2 / pi) * x * (1 + 0.044715 * x * x)) + z * sigmoid(-(2 * sqrt(2 / pi) * x * (1 + 0.044715 * x * x))) * 2 * sqrt(2 / pi) * (1 + 0.134145 * x * x)
mul $x tanh add max $x 0 log1p exp neg abs $x <-  x * tanh(max(x, 0) + log1p(exp(-abs(x))))
add tanh softplus $x mul mul $x sub 1 pow tanh softplus $x 2 sigmoid $x <- tanh(softplus(x)) + x * (1 - tanh(softplus(x)) ^ 2) * sigmoid(x)
div $x add 1 exp neg $y <-  x / (1 + exp(-y))
sigmoid $y <- sigmoid(y)
mul $z sub 1 sigmoid $y <- z * (1 - sigmoid(y))
select lt abs $x $b div mul mul 0.5 $x $x $b sub abs $x mul 0.5 $b <-  abs(x) < b ? 0.5 * x * x / b : abs(x) - 0.5 * b
select lt abs $x $b div $x $b sign $x <- abs(x) < b ? x / b : sign(x)
select lt abs $x $b mul -0.5 pow div $x $b 2 -0.5 <- abs(x) < b ? -0.5 * (x / b) ^ 2 : -0.5
select le abs $x $d mul mul 0.5 $x $x mul $d sub abs $x mul 0.5 $d <-  abs(x) <= d ? 0.5 * x * x : d * (abs(x) - 0.5 * d)
select le abs $x $d $x mul $d sign $x <- abs(x) <= d ? x : d * sign(x)
select le abs $x $d 0 sub abs $x $d <- abs(x) <= d ? 0 : abs(x) - d
select gt $x 0 mul $q $x mul sub $q 1 $x <-  x > 0 ? q * x : (q - 1) * x
select gt $x 0 $q select lt $x 0 sub $q 1 0 <- x > 0 ? q : (x < 0 ? q - 1 : 0)
select $c 1 0 <- c ? 1 : 0
select $c 0 1 <- c ? 0 : 1
select eq $v $t div 1 $k 0 <- v == t ? 1 / k : 0
exp sub $v max $t -1.7976931348623157e+308 <- exp(v - max(t, -1.7976931348623157e308))
exp sub $v max $t $d <- exp(v - max(t, d))`;
